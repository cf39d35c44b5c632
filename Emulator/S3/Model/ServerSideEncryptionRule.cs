namespace Acinaces.Emulator.S3.Model;

/// <summary>The one rule of an encryption setting.</summary>
internal sealed record ServerSideEncryptionRule
{
    public ServerSideEncryptionByDefault? ApplyServerSideEncryptionByDefault { get; set; }

    public bool? BucketKeyEnabled { get; set; }
}
