using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3.Storage;

/// <summary>An upload and the parts that have come so far.</summary>
internal sealed class UploadContents(Upload upload)
{
    public Upload Upload => upload;

    public SortedDictionary<int, UploadPart> Parts { get; } = [];
}
