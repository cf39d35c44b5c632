using System.Text;

namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>A value as a caller gives it: text or bytes, never both. Its text form shows nothing of it.</summary>
internal sealed class SecretValue
{
    private SecretValue(byte[] bytes, bool isBinary) => (Bytes, IsBinary) = (bytes, isBinary);

    public byte[] Bytes { get; }

    public bool IsBinary { get; }

    /// <returns>Null when neither was given.</returns>
    /// <exception cref="Pipeline.AwsErrorException">InvalidParameterException: both were given, or the value is too long.</exception>
    public static SecretValue? Of(string? text, byte[]? binary)
    {
        if (text is not null && binary is not null)
            throw SecretsManagerErrors.InvalidParameter("You can't specify both a binary secret value and a string secret value in the same secret.");
        var bytes = binary ?? (text is null ? null : Encoding.UTF8.GetBytes(text));
        if (bytes is { Length: 0 or > SecretsManagerLimits.MaxValueBytes })
            throw SecretsManagerErrors.InvalidParameter("The secret value must be between 1 and 65536 bytes long.");
        return bytes is null ? null : new SecretValue(bytes, binary is not null);
    }
}
