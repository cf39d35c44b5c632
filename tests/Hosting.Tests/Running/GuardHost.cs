namespace Aspire.Hosting.Running;

/// <summary>The program that stands for a host in tests which kill it.</summary>
internal static class GuardHost
{
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "..", "..", "GuardHost", "debug", "Acinaces.GuardHost");
}
