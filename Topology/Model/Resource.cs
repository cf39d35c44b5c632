namespace Acinaces.Topology.Model;

/// <summary>Anything declared once in the topology.</summary>
/// <param name="Name">Kebab-case name without project or environment; unique within its kind.</param>
/// <param name="DeclaredAt">The line of the declaration.</param>
public abstract record Resource(string Name, SourceLine DeclaredAt)
{
    /// <summary>The word for this kind of resource in messages, for example <c>table</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Names the declaration for a reader of an error, with file and line.</summary>
    public string Declaration => $"{Kind} '{Name}' ({DeclaredAt})";
}
