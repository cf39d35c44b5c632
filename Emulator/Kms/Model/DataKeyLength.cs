namespace Acinaces.Emulator.Kms.Model;

/// <summary>How long a data key is to be.</summary>
internal static class DataKeyLength
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException.</exception>
    public static int Of(int? numberOfBytes, string? keySpec) => (numberOfBytes, keySpec) switch
    {
        (null, "AES_256") => 32,
        (null, "AES_128") => 16,
        (>= 1 and <= KmsLimits.MaxRandomBytes, null) => numberOfBytes.Value,
        (null, null) or (not null, not null) => throw KmsErrors.Validation("Please specify either number of bytes or key spec."),
        _ => throw KmsErrors.Validation("NumberOfBytes must be between 1 and 1024; KeySpec must be AES_256 or AES_128."),
    };
}
