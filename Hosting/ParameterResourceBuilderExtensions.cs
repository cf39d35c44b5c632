using Microsoft.Extensions.Configuration;

namespace Aspire.Hosting;

/// <summary>Adds values from outside.</summary>
public static class ParameterResourceBuilderExtensions
{
    public static IResourceBuilder<ParameterResource> AddParameter(this IDistributedApplicationBuilder builder, [ResourceName] string name, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, fallback => ReadParameter(builder.Configuration, $"Parameters:{name}", name, fallback), secret));

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string value, bool publishValueAsDefault = false, bool secret = false) =>
        builder.AddParameter(name, () => value, publishValueAsDefault, secret);

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, Func<string> valueGetter, bool publishValueAsDefault = false, bool secret = false)
    {
        if (publishValueAsDefault && secret)
        {
            throw new ArgumentException("A parameter cannot be both secret and published as a default value.", nameof(secret));
        }

        var resource = new ParameterResource(name, _ => builder.Configuration[$"Parameters:{name}"] ?? valueGetter(), secret);
        if (publishValueAsDefault)
        {
            resource.Default = new ConstantParameterDefault(valueGetter);
        }

        return builder.AddResource(resource);
    }

    public static IResourceBuilder<ParameterResource> AddParameter(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, ParameterDefault value, bool secret = false, bool persist = false)
    {
        if (persist)
        {
            throw new DistributedApplicationException($"Parameter '{name}' cannot be persisted: this host keeps no user secrets. Set Parameters:{name} in configuration instead.");
        }

        var resource = new ParameterResource(name, fallback => ReadParameter(builder.Configuration, $"Parameters:{name}", name, fallback), secret) { Default = value };
        return builder.AddResource(resource);
    }

    public static IResourceBuilder<ParameterResource> AddParameterFromConfiguration(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string configurationKey, bool secret = false) =>
        builder.AddResource(new ParameterResource(name, fallback => ReadParameter(builder.Configuration, configurationKey, name, fallback), secret));

    public static IResourceBuilder<ParameterResource> WithDescription(this IResourceBuilder<ParameterResource> builder, string description, bool enableMarkdown = false)
    {
        builder.Resource.Description = description;
        builder.Resource.EnableDescriptionMarkdown = enableMarkdown;
        return builder;
    }

    public static IResourceBuilder<IResourceWithConnectionString> AddConnectionString(
        this IDistributedApplicationBuilder builder, [ResourceName] string name, string? environmentVariableName = null) =>
        builder.AddResource(new ParameterConnectionStringResource(
            name,
            _ => builder.Configuration.GetConnectionString(name) ?? throw new DistributedApplicationException(
                $"Connection string parameter resource could not be used because connection string '{name}' is missing. Set ConnectionStrings:{name} in configuration."),
            environmentVariableName));

    private static string ReadParameter(ConfigurationManager configuration, string key, string name, ParameterDefault? fallback) =>
        // An environment variable cannot hold a hyphen in most shells, so Parameters__api_key serves 'api-key' too.
        configuration[key] ?? configuration[key.Replace('-', '_')] ?? fallback?.GetDefaultValue() ?? throw new MissingParameterValueException(
            $"Parameter resource could not be used because configuration key '{key}' is missing and the Parameter has no default value. Set {key} (parameter '{name}').");
}
