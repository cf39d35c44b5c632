namespace Acinaces.Emulator.S3.Wire;

/// <summary>A grant.</summary>
internal sealed record AccessGrant
{
    public Grantee? Grantee { get; set; }

    public string? Permission { get; set; }
}
