namespace Acinaces.Emulator.S3.Model;

/// <summary>The one rule of an ownership setting.</summary>
internal sealed record OwnershipRule
{
    public string ObjectOwnership { get; set; } = "";
}
