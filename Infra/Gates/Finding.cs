using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates;

/// <summary>Something in a template that must not be deployed, and where.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="LogicalId">The resource in the template. Empty when the finding is about the template itself.</param>
/// <param name="Path">The place below the resource, for example <c>Properties.Timeout</c>.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record Finding(string Stack, string LogicalId, string Path, string Message)
{
    /// <summary>Where the program made the resource. Absent where the assembly does not say.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>The name of the rule that found it. Absent for the specification's validator.</summary>
    public string? Rule { get; init; }

    public static Finding On(TemplateResource resource, string path, string message) =>
        new(resource.Stack.Name, resource.LogicalId, path, message) { ConstructPath = resource.ConstructPath };

    public static Finding On(StackTemplate stack, string path, string message) => new(stack.Name, "", path, message);

    public override string ToString() =>
        $"{Stack}{(LogicalId.Length > 0 ? "/" + LogicalId : "")}{(ConstructPath is null ? "" : $" ({ConstructPath})")} {Path}: {Message}{(Rule is null ? "" : $" [{Rule}]")}";
}
