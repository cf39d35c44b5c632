using System.Text.Json.Nodes;

namespace Aspire.Hosting.Publishing;

/// <summary>The entries of a manifest, one per resource.</summary>
/// <param name="execution">Tells callbacks that nothing is run.</param>
/// <param name="folder">Where the manifest will stand: paths are relative to it.</param>
internal sealed class ManifestEntries(DistributedApplicationExecutionContext execution, string folder)
{
    /// <returns>Absent for a resource that only groups others.</returns>
    public async Task<JsonObject?> OfAsync(IResource resource, CancellationToken cancellationToken) => resource switch
    {
        IManifestEntry own => own.ManifestEntry(),
        ProjectResource project => await ProjectAsync(project, cancellationToken),
        ExecutableResource executable => await ExecutableAsync(executable, cancellationToken),
        ParameterResource parameter => ManifestParameter.Of(parameter),
        ConnectionStringResource connection => new JsonObject { ["type"] = "value.v0", ["connectionString"] = connection.ConnectionStringExpression.ValueExpression },
        // Aspire's words for a resource that has no form in a manifest; a deployment tool shows them.
        _ => new JsonObject { ["error"] = "This resource does not support generation in the manifest." },
    };

    private async Task<JsonObject> ProjectAsync(ProjectResource project, CancellationToken cancellationToken)
    {
        var entry = new JsonObject { ["type"] = "project.v0", ["path"] = Relative(project.Annotations.OfType<IProjectMetadata>().Last().ProjectPath) };
        await AddArgumentsAsync(entry, project, cancellationToken);
        var variables = await VariablesAsync(project, cancellationToken);
        AddProjectVariables(variables, project);
        AddVariables(entry, variables);
        AddBindings(entry, project);
        return entry;
    }

    private async Task<JsonObject> ExecutableAsync(ExecutableResource executable, CancellationToken cancellationToken)
    {
        var entry = new JsonObject { ["type"] = "executable.v0", ["workingDirectory"] = Relative(executable.WorkingDirectory), ["command"] = executable.Command };
        await AddArgumentsAsync(entry, executable, cancellationToken);
        AddVariables(entry, await VariablesAsync(executable, cancellationToken));
        AddBindings(entry, executable);
        return entry;
    }

    private async Task AddArgumentsAsync(JsonObject entry, IResource resource, CancellationToken cancellationToken)
    {
        var arguments = new List<object>();
        var context = new CommandLineArgsCallbackContext(arguments, resource, cancellationToken) { ExecutionContext = execution };
        foreach (var annotation in resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        if (arguments.Count > 0)
        {
            entry["args"] = new JsonArray([.. arguments.Select(argument => (JsonNode)ManifestValue.Of(argument))]);
        }
    }

    private async Task<Dictionary<string, object>> VariablesAsync(IResource resource, CancellationToken cancellationToken)
    {
        var context = new EnvironmentCallbackContext(execution, resource, cancellationToken: cancellationToken);
        foreach (var annotation in resource.Annotations.OfType<EnvironmentCallbackAnnotation>().ToArray())
        {
            await annotation.Callback(context);
        }

        return context.EnvironmentVariables;
    }

    // What a project of .NET is told wherever it is deployed: how to report, that a proxy stands before it, and where to listen.
    private static void AddProjectVariables(Dictionary<string, object> variables, ProjectResource project)
    {
        variables.TryAdd("OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EXCEPTION_LOG_ATTRIBUTES", "true");
        variables.TryAdd("OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES", "true");
        variables.TryAdd("OTEL_DOTNET_EXPERIMENTAL_OTLP_RETRY", "in_memory");
        EndpointReference[] endpoints = [.. project.GetEndpoints()];
        if (endpoints.Any(e => e.IsHttp || e.IsHttps))
        {
            variables.TryAdd("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true");
        }

        AddPorts(variables, "HTTP_PORTS", endpoints.Where(e => e.IsHttp));
        AddPorts(variables, "HTTPS_PORTS", endpoints.Where(e => e.IsHttps));
    }

    private static void AddPorts(Dictionary<string, object> variables, string name, IEnumerable<EndpointReference> endpoints)
    {
        if (string.Join(';', endpoints.Select(e => e.Property(EndpointProperty.TargetPort).ValueExpression)) is { Length: > 0 } ports)
        {
            variables.TryAdd(name, ports);
        }
    }

    private static void AddVariables(JsonObject entry, Dictionary<string, object> variables)
    {
        if (variables.Count > 0)
        {
            entry["env"] = new JsonObject(variables.Select(v => KeyValuePair.Create<string, JsonNode?>(v.Key, ManifestValue.Of(v.Value))));
        }
    }

    private static void AddBindings(JsonObject entry, IResource resource)
    {
        var endpoints = resource.Annotations.OfType<EndpointAnnotation>().ToArray();
        if (endpoints.Length > 0)
        {
            entry["bindings"] = new JsonObject(endpoints.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Name, Binding(e))));
        }
    }

    private static JsonObject Binding(EndpointAnnotation endpoint)
    {
        var binding = new JsonObject
        {
            ["scheme"] = endpoint.UriScheme,
            ["protocol"] = endpoint.Protocol.ToString().ToLowerInvariant(),
            ["transport"] = endpoint.Transport,
        };
        if (endpoint.Port is { } port)
        {
            binding["port"] = port;
        }

        if (endpoint.TargetPort is { } target)
        {
            binding["targetPort"] = target;
        }

        if (endpoint.IsExternal)
        {
            binding["external"] = true;
        }

        return binding;
    }

    private string Relative(string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
}
