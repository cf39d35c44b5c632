namespace Acinaces.Topology.Model;

/// <summary>Where a declaration stands in the source, so that an error can point at it.</summary>
public sealed record SourceLine(string File, int Line)
{
    // Builds map the repository's folder away; what remains is enough to open the file.
    public override string ToString() => $"{Path.GetFileName(File)}:{Line}";
}
