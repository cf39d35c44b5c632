namespace Acinaces.Emulator.Kms.Model;

/// <summary>A name for a key.</summary>
internal sealed record KeyAlias(string Arn, string TargetKeyArn, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public string Name => Arn[Arn.IndexOf("alias/", StringComparison.Ordinal)..];
}
