using System.IO.Compression;

namespace Acinaces.Infra.Packaging;

/// <summary>Archives that are equal, byte for byte, when their files are.</summary>
public static class ReproducibleZip
{
    // The first day the format can express; build times would make every archive a new one.
    private static readonly DateTimeOffset _time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // A regular file which its owner may write and everybody read; Lambda runs as a user that owns nothing.
    private const int ReadableFile = 0x81A4 << 16;

    /// <summary>Writes the files, sorted by path, over whatever was there.</summary>
    /// <exception cref="ArgumentException">Two files have the same path.</exception>
    public static void Write(string archivePath, IEnumerable<PackagedFile> files)
    {
        PackagedFile[] sorted = [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];
        foreach (var (first, second) in sorted.Zip(sorted.Skip(1)).Where(pair => pair.First.Path == pair.Second.Path))
            throw new ArgumentException($"Two files are to be packed as '{second.Path}' ({first.Content.Length} and {second.Content.Length} bytes).", nameof(files));
        using var stream = File.Create(archivePath);
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var file in sorted)
        {
            // Stored, not deflated: what a compressor writes differs between processors and versions of its library.
            var entry = archive.CreateEntry(file.Path, CompressionLevel.NoCompression);
            entry.LastWriteTime = _time;
            entry.ExternalAttributes = ReadableFile;
            using var content = entry.Open();
            content.Write(file.Content.Span);
        }
    }
}
