using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Acinaces.Architecture.Tests;

/// <summary>One C# file, read and parsed once.</summary>
/// <param name="Path">Where it lies on this machine.</param>
/// <param name="Name">Relative to the repository's root, with forward slashes.</param>
internal sealed record SourceFile(string Path, string Name)
{
    private readonly Lazy<string> _text = new(() => File.ReadAllText(Path));

    private readonly Lazy<CompilationUnitSyntax> _syntax = new(() => CSharpSyntaxTree.ParseText(
        File.ReadAllText(Path), new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());

    public string Text => _text.Value;

    public CompilationUnitSyntax Syntax => _syntax.Value;

    public int Lines => Text.Count(c => c == '\n');

    public bool IsTest => Name.StartsWith("tests/", StringComparison.Ordinal) || Name.StartsWith("IntegrationTests/", StringComparison.Ordinal);

    public string Folder => System.IO.Path.GetDirectoryName(Name)!.Replace('\\', '/');

    public override string ToString() => Name;
}
