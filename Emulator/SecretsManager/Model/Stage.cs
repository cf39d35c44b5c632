namespace Acinaces.Emulator.SecretsManager.Model;

/// <summary>The staging labels Secrets Manager moves by itself.</summary>
internal static class Stage
{
    public const string Current = "AWSCURRENT";
    public const string Previous = "AWSPREVIOUS";
    public const string Pending = "AWSPENDING";
}
