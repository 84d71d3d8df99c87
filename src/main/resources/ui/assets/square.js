// What is new on a page of the community.
