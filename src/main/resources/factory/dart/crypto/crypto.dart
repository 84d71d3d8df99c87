const sha256 = 0, sha1 = 0, md5 = 0;
abstract class Hash { Digest convert(input); }
class Digest { final List<int> bytes; }
class Hmac { Hmac(hash, key); Digest convert(input); }
