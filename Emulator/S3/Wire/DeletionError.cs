namespace Acinaces.Emulator.S3.Wire;

/// <summary>One deletion that was refused.</summary>
internal sealed record DeletionError
{
    public string? Key { get; set; }

    public string? VersionId { get; set; }

    public string? Code { get; set; }

    public string? Message { get; set; }
}
