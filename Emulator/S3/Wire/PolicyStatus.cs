namespace Acinaces.Emulator.S3.Wire;

/// <summary>Whether a policy lets everybody in.</summary>
internal sealed record PolicyStatus
{
    public bool IsPublic { get; set; }
}
