using Acinaces.Infra.Assemblies;
using Acinaces.Topology.Model;

namespace Acinaces.Infra.Commands;

/// <summary>The assembly a command judges: the one it was given, else one written now and gone with the command.</summary>
internal sealed class AssemblyAtHand : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    /// <param name="given">A folder that <c>synth</c> wrote. Absent where the sources count.</param>
    /// <param name="account">Whose templates are written. The CDK's own choice when absent.</param>
    public AssemblyAtHand(DirectoryInfo? given, IReadOnlyList<EnvironmentSettings> environments, string? account = null)
    {
        if (given is not null)
        {
            Assembly = CloudAssembly.Read(given.FullName);
            return;
        }

        _temporary = Directory.CreateTempSubdirectory("acinaces-assembly-");
        try
        {
            Assembly = Synthesis.Write(Synthesis.CreateApp(_temporary.FullName), environments, AccountIds.Choose(account));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public CloudAssembly Assembly { get; }

    public void Dispose() => _temporary?.Delete(recursive: true);
}
