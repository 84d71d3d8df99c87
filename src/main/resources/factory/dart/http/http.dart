abstract class Client { Client(); Future<Response> get(url, {headers}); Future<Response> post(url, {headers, body, encoding}); Future<Response> put(url, {headers, body, encoding}); Future<Response> patch(url, {headers, body, encoding}); Future<Response> delete(url, {headers, body, encoding}); void close(); }
abstract class BaseRequest { final String method; final Uri url; final Map<String, String> headers; }
class Request extends BaseRequest { Request(method, url); String body; }
abstract class BaseResponse { final int statusCode; final Map<String, String> headers; final String? reasonPhrase; }
class Response extends BaseResponse { Response(body, statusCode, {request, headers, isRedirect, persistentConnection, reasonPhrase}); String get body; final List<int> bodyBytes; }
class ClientException implements Exception { ClientException(message, [uri]); final String message; final Uri? uri; }
