class Uint8List extends List<int> { Uint8List(length); Uint8List.fromList(elements); ByteBuffer get buffer; }
abstract class ByteBuffer {}
