namespace Acinaces.Emulator.Pipeline;

/// <summary>The bytes of a request, as the operation sees them: without the pieces they came in, and checked against what was signed once they are read to the end.</summary>
/// <param name="Bytes">Read once, from the front. Reading throws the service's error where the bytes are not what was signed.</param>
/// <param name="Length">How many bytes the client says they are. Absent: it does not.</param>
/// <param name="Trailers">Headers that came behind the bytes; complete when these have been read.</param>
internal sealed record RequestContent(Stream Bytes, long? Length, IReadOnlyDictionary<string, string> Trailers);
