namespace Acinaces.Emulator.S3.Model;

/// <summary>An upload in parts that has begun and is not finished.</summary>
internal sealed record Upload
{
    public string Id { get; set; } = "";

    public string Bucket { get; set; } = "";

    public string Key { get; set; } = "";

    public DateTimeOffset Initiated { get; set; }

    public ObjectProperties Properties { get; set; } = new();

    public List<Tag> Tags { get; set; } = [];

    public string ChecksumAlgorithm { get; set; } = Checksum.Default;

    public string ChecksumType { get; set; } = Checksum.FullObject;

    /// <summary>The client named the algorithm, so answers repeat it.</summary>
    public bool HasChosenChecksum { get; set; }
}
