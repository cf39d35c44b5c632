using System.Text.Json.Nodes;

namespace Acinaces.Infra.Assemblies;

/// <summary>What a synthesis wrote: every stack of one or more environments.</summary>
public sealed class CloudAssembly
{
    private readonly Lazy<Dictionary<(string Account, string Region, string Name), TemplateResource>> _parameters;

    public CloudAssembly(IEnumerable<StackTemplate> stacks)
    {
        Stacks = [.. stacks];
        foreach (var stack in Stacks) stack.Assembly = this;
        _parameters = new(FindParameters);
    }

    public IReadOnlyList<StackTemplate> Stacks { get; }

    public IEnumerable<TemplateResource> Resources => Stacks.SelectMany(stack => stack.Resources);

    /// <summary>Reads the stacks of an assembly folder, also those of the assemblies inside it.</summary>
    /// <exception cref="InvalidAssemblyException">The folder is no assembly.</exception>
    public static CloudAssembly Read(string folder) => new(AssemblyFolder.Read(folder));

    public IEnumerable<TemplateResource> OfType(params IReadOnlyList<string> types) => Stacks.SelectMany(stack => stack.OfType(types));

    /// <summary>The stacks of one environment: those whose name carries it.</summary>
    public CloudAssembly Of(string environment) =>
        new(Stacks.Where(stack => stack.Name.Split('-').Contains(environment)).Select(stack => stack.With(stack.Document)));

    /// <summary>The same assembly with one template exchanged.</summary>
    public CloudAssembly With(StackTemplate stack, JsonObject document) =>
        new(Stacks.Select(known => known.With(ReferenceEquals(known, stack) ? document : known.Document)));

    /// <summary>The parameter of the parameter store that a stack of this assembly publishes under that name.</summary>
    public TemplateResource? Parameter(StackTemplate reader, string name) =>
        _parameters.Value.GetValueOrDefault((reader.Account, reader.Region, name));

    private Dictionary<(string, string, string), TemplateResource> FindParameters()
    {
        var found = new Dictionary<(string, string, string), TemplateResource>();
        foreach (var parameter in OfType("AWS::SSM::Parameter"))
        {
            if (parameter.Text("Name") is { } name) found.TryAdd((parameter.Stack.Account, parameter.Stack.Region, name), parameter);
        }

        return found;
    }
}
