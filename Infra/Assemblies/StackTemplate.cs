using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acinaces.Infra.Assemblies;

/// <summary>One stack of a cloud assembly: its template and where it is deployed.</summary>
public sealed class StackTemplate
{
    private readonly Dictionary<string, TemplateResource> _resources;
    private readonly TemplateText _text;

    public StackTemplate(string name, JsonObject document)
    {
        Name = name;
        Document = document;
        _resources = (document["Resources"] as JsonObject ?? [])
            .Where(entry => entry.Value is JsonObject)
            .ToDictionary(entry => entry.Key, entry => new TemplateResource(this, entry.Key, (JsonObject)entry.Value!), StringComparer.Ordinal);
        _text = new TemplateText(this);
    }

    /// <summary>The name CloudFormation knows the stack by.</summary>
    public string Name { get; }

    public JsonObject Document { get; }

    /// <summary>The account it is deployed to.</summary>
    public string Account { get; init; } = "111111111111";

    public string Region { get; init; } = "eu-central-1";

    public bool TerminationProtection { get; init; }

    /// <summary>The names of the stacks that are deployed before this one.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>The tags CloudFormation hands to every resource of the stack.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Where in the program a resource was made, by logical id.</summary>
    public IReadOnlyDictionary<string, string> ConstructPaths { get; init; } = new Dictionary<string, string>();

    /// <summary>The assembly the stack is part of; values published by its other stacks are found there.</summary>
    public CloudAssembly? Assembly { get; internal set; }

    public IReadOnlyCollection<TemplateResource> Resources => _resources.Values;

    /// <summary>Bytes of the template as CloudFormation counts them.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(Document.ToJsonString(JsonSerializerOptions.Default));

    public TemplateResource? Find(string logicalId) => _resources.GetValueOrDefault(logicalId);

    public IEnumerable<TemplateResource> OfType(params IReadOnlyList<string> types) => Resources.Where(resource => types.Contains(resource.Type));

    /// <summary>A template value as the text it will be once deployed; what only AWS knows stands in braces.</summary>
    public string Text(JsonNode? node) => _text.Of(node);

    /// <summary>The same stack with another template.</summary>
    public StackTemplate With(JsonObject document) => new(Name, document)
    {
        Account = Account,
        Region = Region,
        TerminationProtection = TerminationProtection,
        DependsOn = DependsOn,
        Tags = Tags,
        ConstructPaths = ConstructPaths,
    };

    /// <summary>Writes the template into a folder, where the same name may stand for several regions.</summary>
    /// <returns>The file.</returns>
    public async Task<string> WriteToAsync(string folder, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, $"{Name}.{Region}.template.json");
        await File.WriteAllTextAsync(file, Document.ToJsonString(JsonSerializerOptions.Default), cancellationToken);
        return file;
    }

    public override string ToString() => Name;
}
