namespace Acinaces.Emulator.S3.Wire;

/// <summary>Whether a bucket keeps versions.</summary>
internal sealed record VersioningConfiguration
{
    public string? Status { get; set; }

    public string? MfaDelete { get; set; }
}
