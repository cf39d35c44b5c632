using Acinaces.Infra.Packaging;

namespace Acinaces.Infra.Tests.Packaging;

public sealed class SourceTreeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("acinaces-sources-").FullName;

    public SourceTreeTests()
    {
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" })
            Write(file, "settings");
        Write("Program/Program.csproj", """<Project><ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup></Project>""");
        Write("Program/Main.cs", "main");
        Write("Library/Library.csproj", "<Project />");
        Write("Library/Part.cs", "part");
        Write("Other/Other.csproj", "<Project />");
    }

    [Theory]
    [InlineData("Program/Main.cs")]
    [InlineData("Library/Part.cs")]
    [InlineData("Library/New.cs")]
    [InlineData("Directory.Packages.props")]
    public void A_changed_source_of_the_program_or_of_what_it_refers_to_changes_the_fingerprint(string file)
    {
        var before = Fingerprint;
        Write(file, "changed");
        Assert.NotEqual(before, Fingerprint);
    }

    [Theory]
    [InlineData("Other/Else.cs")]
    [InlineData("Program/obj/generated.cs")]
    [InlineData("Library/bin/Library.dll")]
    public void What_does_not_go_into_the_program_does_not(string file)
    {
        var before = Fingerprint;
        Write(file, "changed");
        Assert.Equal(before, Fingerprint);
    }

    [Fact]
    public void Another_folder_with_the_same_sources_has_the_same_fingerprint()
    {
        var copy = Directory.CreateTempSubdirectory("acinaces-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(_root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Assert.Equal(Fingerprint, new SourceTree(copy).Fingerprint("Program"));
        Directory.Delete(copy, recursive: true);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Fingerprint => new SourceTree(_root).Fingerprint("Program");

    private void Write(string file, string text)
    {
        var path = Path.Combine(_root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
