using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.S3.Model;

/// <summary>The storage classes that objects are read from at once.</summary>
internal static class StorageClasses
{
    private static readonly string[] Instant = ["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR"];

    /// <exception cref="AwsErrorException">InvalidStorageClass; NotImplemented for those that need a restore first.</exception>
    public static string Checked(string? name)
    {
        if (name is null) return Instant[0];
        if (name is "GLACIER" or "DEEP_ARCHIVE" or "OUTPOSTS" or "SNOW" or "EXPRESS_ONEZONE") throw S3Errors.NotImplemented($"x-amz-storage-class: {name}");
        return Instant.Contains(name) ? name : throw new AwsErrorException("InvalidStorageClass", "The storage class you specified is not valid");
    }
}
