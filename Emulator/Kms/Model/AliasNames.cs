namespace Acinaces.Emulator.Kms.Model;

/// <summary>Which names aliases may have.</summary>
internal static class AliasNames
{
    /// <exception cref="Pipeline.AwsErrorException">ValidationException or InvalidAliasNameException.</exception>
    public static void Require(string name)
    {
        if (!name.StartsWith("alias/", StringComparison.Ordinal) || name.Length is < 7 or > 256)
            throw KmsErrors.Validation("Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html");
        if (name.StartsWith("alias/aws/", StringComparison.Ordinal))
            throw new Pipeline.AwsErrorException("NotAuthorizedException", "");
        if (!name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-'))
            throw KmsErrors.InvalidAlias("Alias contains invalid characters. Alias must only contain alphanumeric, \"_\", \"/\" and \"-\"");
    }
}
