using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Building;

/// <summary>The variables every .NET project gets: where to listen, which environment, and those of its launch profile.</summary>
internal static class ProjectEnvironment
{
    public static Task AddAsync(EnvironmentCallbackContext context)
    {
        if (context.ExecutionContext.IsPublishMode)
        {
            return Task.CompletedTask;
        }

        var variables = context.EnvironmentVariables;
        var resource = (ProjectResource)context.Resource;
        variables.TryAdd("LOGGING__CONSOLE__FORMATTERNAME", "simple");
        variables.TryAdd("DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION", "true");
        if (resource.TryGetLastAnnotation<ChosenLaunchProfileAnnotation>(out var chosen))
        {
            foreach (var (name, value) in chosen.Profile.EnvironmentVariables)
            {
                variables.TryAdd(name, Environment.ExpandEnvironmentVariables(value));
            }
        }

        var environment = context.ExecutionContext.ServiceProvider.GetRequiredService<IHostEnvironment>().EnvironmentName;
        variables.TryAdd("DOTNET_ENVIRONMENT", environment);
        variables.TryAdd("ASPNETCORE_ENVIRONMENT", environment);
        AddListenAddresses(resource, variables);
        return Task.CompletedTask;
    }

    private static void AddListenAddresses(ProjectResource resource, Dictionary<string, object> variables)
    {
        var filters = resource.Annotations.OfType<EndpointEnvironmentFilterAnnotation>().ToArray();
        var addresses = new ReferenceExpressionBuilder();
        foreach (var endpoint in resource.GetEndpoints().Where(e => e.IsHttp || e.IsHttps))
        {
            var annotation = endpoint.EndpointAnnotation;
            // An endpoint whose port goes into a variable of its own is opened by the program, not by ASPNETCORE_URLS.
            if (resource.Annotations.OfType<EndpointEnvironmentAnnotation>().Any(a => a.EndpointName == annotation.Name) || filters.Any(f => !f.Filter(annotation)))
            {
                continue;
            }

            addresses.AppendLiteral($"{(addresses.IsEmpty ? string.Empty : ";")}{annotation.UriScheme}://{annotation.TargetHost}:");
            addresses.AppendFormatted(endpoint.Property(EndpointProperty.TargetPort));
            if (endpoint.IsHttps)
            {
                variables["ASPNETCORE_HTTPS_PORT"] = endpoint.Property(EndpointProperty.Port);
            }
        }

        if (!addresses.IsEmpty)
        {
            variables["ASPNETCORE_URLS"] = addresses.Build();
        }
    }
}
