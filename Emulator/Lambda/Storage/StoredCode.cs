namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>Code that can be run.</summary>
/// <param name="Folder">Holds <c>bootstrap</c>.</param>
/// <param name="Size">Bytes, of the zip or of <c>bootstrap</c>.</param>
/// <param name="Sha256">Base64.</param>
internal sealed record StoredCode(string Folder, long Size, string Sha256);
