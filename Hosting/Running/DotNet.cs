using System.Runtime.InteropServices;

namespace Aspire.Hosting.Running;

/// <summary>Where the .NET that runs this host is installed.</summary>
internal static class DotNet
{
    /// <summary>The folder above <c>shared/Microsoft.NETCore.App/version</c>.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    public static string Muxer { get; } = Path.Combine(Root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
}
