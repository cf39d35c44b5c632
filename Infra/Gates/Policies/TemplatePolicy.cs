using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Gates.Policies;

/// <summary>A policy in a template.</summary>
/// <param name="Resource">The resource whose property it is.</param>
/// <param name="Path">The property.</param>
/// <param name="Owner">The name of the role, or of the resource, that it is about.</param>
public sealed record TemplatePolicy(TemplateResource Resource, string Path, PolicyKind Kind, string Owner, JsonNode Document, IReadOnlyList<TemplateStatement> Statements)
{
    public Finding Fault(string message) => Finding.On(Resource, Path, message);
}
