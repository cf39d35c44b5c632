using System.Globalization;
using System.Reflection;
using Acinaces.Hosting;
using Aspire.Hosting.Building;
using Aspire.Hosting.Telemetry;

namespace Aspire.Hosting.Running;

/// <summary>Works out how to start a resource: program, arguments, folder, environment.</summary>
internal sealed class LaunchPlanner(DistributedApplicationExecutionContext executionContext, DashboardSettings dashboard, ResourceLoggerService logs)
{
    public async Task<LaunchPlan> PlanAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var (command, first, directory) = instance.Resource switch
        {
            ProjectResource project => Project(project),
            ExecutableResource executable => (ExecutablePath.Resolve(executable.Command, executable.WorkingDirectory), [], executable.WorkingDirectory),
            _ => throw new DistributedApplicationException($"Resource '{instance.Resource.Name}' is not a process."),
        };
        if (!Directory.Exists(directory))
        {
            throw new DistributedApplicationException($"The working directory '{directory}' of resource '{instance.Resource.Name}' does not exist.");
        }

        var arguments = await ArgumentsAsync(instance, cancellationToken);
        var environment = await EnvironmentAsync(instance, cancellationToken);
        return new LaunchPlan(command, [.. first.Select(a => new ResolvedValue(a, IsSensitive: false)), .. arguments], directory, environment);
    }

    private static (string Command, string[] Arguments, string Directory) Project(ProjectResource project)
    {
        var metadata = project.GetProjectMetadata();
        var directory = Path.GetDirectoryName(metadata.ProjectPath)!;
        var arguments = project.TryGetLastAnnotation<ChosenLaunchProfileAnnotation>(out var chosen)
            ? (chosen.Profile.CommandLineArgs ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            : [];
        if (metadata.GetType().GetCustomAttribute<ProjectOutputAttribute>() is not { Path: var output })
        {
            // Only a project named by path, unknown to the build of the AppHost, needs the slow way.
            return (DotNet.Muxer, ["run", "--no-launch-profile", "--project", metadata.ProjectPath, "--", .. arguments], directory);
        }

        if (!File.Exists(output))
        {
            throw new DistributedApplicationException($"The project '{project.Name}' has not been built: '{output}' is missing. Build the AppHost again.");
        }

        var executable = Path.ChangeExtension(output, OperatingSystem.IsWindows() ? ".exe" : null);
        return File.Exists(executable) ? (executable, arguments, directory) : (DotNet.Muxer, ["exec", output, .. arguments], directory);
    }

    private async Task<List<ResolvedValue>> ArgumentsAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var args = new List<object>();
        var context = new CommandLineArgsCallbackContext(args, instance.Resource, cancellationToken) { ExecutionContext = executionContext, Logger = logs.GetLogger(instance.Id) };
        foreach (var annotation in instance.Resource.Annotations.OfType<CommandLineArgsCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var resolved = new List<ResolvedValue>(args.Count);
        foreach (var arg in args)
        {
            if (await ResolveAsync(instance, arg, cancellationToken) is { } value)
            {
                resolved.Add(new ResolvedValue(value, Sensitivity.IsSensitiveValue(arg)));
            }
        }

        return resolved;
    }

    /// <summary>The variables of a resource, resolved.</summary>
    public async Task<Dictionary<string, ResolvedValue>> EnvironmentAsync(ResourceInstance instance, CancellationToken cancellationToken)
    {
        var variables = new Dictionary<string, object>(StringComparer.Ordinal);
        OtlpEnvironment.Add(instance, dashboard, variables);
        if (instance.Resource is ProjectResource)
        {
            // The built executable finds its runtime by this; the host's own is the one the projects were built for.
            variables["DOTNET_ROOT"] = DotNet.Root;
        }

        var context = new EnvironmentCallbackContext(executionContext, instance.Resource, variables, cancellationToken) { Logger = logs.GetLogger(instance.Id) };
        foreach (var annotation in instance.Resource.Annotations.OfType<EnvironmentCallbackAnnotation>())
        {
            await annotation.Callback(context);
        }

        var resolved = new Dictionary<string, ResolvedValue>(variables.Count, StringComparer.Ordinal);
        foreach (var (name, raw) in variables)
        {
            if (await ResolveAsync(instance, raw, cancellationToken) is { } value)
            {
                resolved[name] = new ResolvedValue(value, Sensitivity.IsSensitiveName(name) || Sensitivity.IsSensitiveValue(raw));
            }
        }

        return resolved;
    }

    private async ValueTask<string?> ResolveAsync(ResourceInstance instance, object value, CancellationToken cancellationToken) => value switch
    {
        string text => text,
        IValueProvider provider => await provider.GetValueAsync(
            new ValueProviderContext { ExecutionContext = executionContext, Caller = instance.Resource, ReplicaTargetPorts = instance.TargetPorts }, cancellationToken),
        bool flag => flag ? "true" : "false",
        IResourceBuilder<ParameterResource> parameter => await parameter.Resource.GetValueAsync(cancellationToken),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new DistributedApplicationException($"A value of type {value.GetType()} cannot become text for resource '{instance.Resource.Name}'."),
    };
}
