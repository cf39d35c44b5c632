namespace Acinaces.Emulator.S3.Wire;

/// <summary>The access control list of a bucket or an object.</summary>
internal sealed record AclResponse
{
    public AccessControlPolicy? AccessControlPolicy { get; set; }
}
