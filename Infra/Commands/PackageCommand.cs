using System.CommandLine;
using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Commands;

/// <summary><c>package</c>: compiles the functions and packs them for Lambda.</summary>
internal static class PackageCommand
{
    public static Command Create()
    {
        var output = new Option<DirectoryInfo?>("--output") { Description = "Folder the archives are written to. artifacts/packages when absent." };
        var command = new Command("package", "Compile the functions and pack them, our code and the packages it uses apart.") { output };
        command.SetAction(arguments => Run(arguments.GetValue(output)));
        return command;
    }

    private static int Run(DirectoryInfo? output)
    {
        var sources = SourceTree.Find();
        var packages = FunctionPackages.UpToDate(sources, output?.FullName ?? FunctionPackages.DefaultFolder(sources), TimeProvider.System, Console.Out);
        Console.WriteLine(packages.Code);
        Console.WriteLine(packages.Layer);
        return 0;
    }
}
