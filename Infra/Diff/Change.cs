using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Diff;

/// <summary>One change that a deployment would make.</summary>
/// <param name="Stack">The stack's name and region.</param>
/// <param name="LogicalId">The resource in the template. Empty when the change is about the stack itself.</param>
/// <param name="Type">The resource's type.</param>
/// <param name="Summary">What happens, in a sentence.</param>
public sealed record Change(ChangeKind Kind, string Stack, string LogicalId, string Type, string Summary)
{
    /// <summary>The properties that differ. Empty for changes that are not about properties.</summary>
    public IReadOnlyList<PropertyChange> Properties { get; init; } = [];

    /// <summary>Whether production lets it pass only with a person's approval.</summary>
    public bool NeedsApproval => Kind is not (ChangeKind.Create or ChangeKind.Update);

    /// <summary>How a stack is named in changes.</summary>
    internal static string In(StackTemplate stack) => $"{stack.Name} in {stack.Region}";

    /// <summary>Everything the change is, on one line; an approval is bound to it.</summary>
    internal string Canonical => string.Join('\u001f', [$"{Kind}", Stack, LogicalId, Type, Summary, .. Properties.Select(property => property.Canonical)]);
}
