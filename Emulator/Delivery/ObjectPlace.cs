namespace Acinaces.Emulator.Delivery;

/// <summary>Where an object lies, or is to lie.</summary>
/// <param name="Owner">The account that must own the bucket. Absent: any.</param>
internal sealed record ObjectPlace(string Bucket, string Key, string? Owner)
{
    /// <summary><c>AES256</c> or <c>aws:kms</c>. Absent: what the bucket does by itself.</summary>
    public string? Encryption { get; init; }

    /// <summary>Absent for AES256.</summary>
    public string? KmsKeyId { get; init; }
}
