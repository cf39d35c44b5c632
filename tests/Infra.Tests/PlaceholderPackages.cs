using System.Text;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Tests;

/// <summary>
/// Stand-ins for the functions' archives. Templates name archives by their hash and never look into them, so templates can be
/// tested without compiling; real archives are tested in <c>Packaging</c>.
/// </summary>
internal static class PlaceholderPackages
{
    public static FunctionPackages In(string folder)
    {
        Directory.CreateDirectory(folder);
        return new FunctionPackages(Write(folder, "placeholder-functions.zip"), Write(folder, "placeholder-packages.zip"));
    }

    private static Package Write(string folder, string name)
    {
        ReproducibleZip.Write(Path.Combine(folder, name), [new PackagedFile("placeholder.txt", Encoding.UTF8.GetBytes(name))]);
        return Package.Find(folder, name)!;
    }
}
