class MockClient { MockClient(fn); }
