using System.Security.Cryptography;
using System.Text;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Gates;

/// <summary>Templates in which cfn-lint has found no error, each an empty file named by its hash: it is not asked twice about the same text.</summary>
/// <param name="folder">Where the files lie; made when the first is remembered.</param>
/// <param name="version">The linter's; another one has to look again.</param>
internal sealed class LintMemory(string folder, string version)
{
    /// <summary>The memory of a repository, where its builds lie.</summary>
    public static string FolderOf(SourceTree sources) => Path.Combine(sources.Root, "artifacts", "lint");

    public bool Knows(StackTemplate stack) => File.Exists(FileOf(stack));

    public void Remember(StackTemplate stack)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(FileOf(stack), []);
    }

    private string FileOf(StackTemplate stack) =>
        Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version}\n{stack.Region}\n{stack.Document.ToJsonString()}"))));
}
