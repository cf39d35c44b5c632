using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Aspire.Hosting.Building;

/// <summary>Where the AppHost's configuration comes from: files, user secrets, environment, arguments; the later wins.</summary>
internal static class AppHostConfiguration
{
    public static void AddSources(ConfigurationManager configuration, IHostEnvironment environment, Assembly? assembly, IReadOnlyDictionary<string, string> commandLine)
    {
        // Without reload: watching files costs start-up time and nothing here follows a change.
        configuration.AddJsonFile("appsettings.json", optional: true, reloadOnChange: false);
        configuration.AddJsonFile($"appsettings.{environment.EnvironmentName}.json", optional: true, reloadOnChange: false);
        if (environment.IsDevelopment() && assembly is not null)
        {
            configuration.AddUserSecrets(assembly, optional: true, reloadOnChange: false);
        }

        configuration.AddEnvironmentVariables();
        configuration.AddInMemoryCollection(commandLine.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
    }
}
