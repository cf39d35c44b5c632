namespace Acinaces.Emulator.Lambda.Storage;

/// <summary>Code that can be run.</summary>
/// <param name="Folder">Holds <paramref name="Program"/>; the function runs in it.</param>
/// <param name="Size">Bytes, of the zip or of <c>bootstrap</c>.</param>
/// <param name="Sha256">Base64.</param>
/// <param name="Program">The file that is started. Absent: <c>bootstrap</c>.</param>
internal sealed record StoredCode(string Folder, long Size, string Sha256, string? Program = null);
