namespace Acinaces.Adapters.Aws;

/// <summary>Where AWS is, and as whom to call it.</summary>
public sealed record AwsSettings(string Region, AwsCredentials Credentials, Func<string, string?> Environment)
{
    public static AwsSettings FromEnvironment(Func<string, string?> environment) => new(
        environment("AWS_REGION") ?? environment("AWS_DEFAULT_REGION") ?? throw new InvalidOperationException("AWS_REGION is not set."),
        AwsCredentials.FromEnvironment(environment),
        environment);

    /// <summary>The service's own endpoint variable, else the general one, else the public regional endpoint.</summary>
    public Uri EndpointOf(AwsServiceName service)
    {
        var configured = Environment("AWS_ENDPOINT_URL_" + service.EndpointVariable) is { Length: > 0 } own ? own : Environment("AWS_ENDPOINT_URL");
        return new Uri(string.IsNullOrEmpty(configured) ? $"https://{service.HostPrefix}.{Region}.amazonaws.com/" : configured.TrimEnd('/') + "/");
    }
}
