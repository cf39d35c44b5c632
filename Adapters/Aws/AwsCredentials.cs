namespace Acinaces.Adapters.Aws;

/// <summary>The keys a request is signed with. A Lambda function finds those of its role in the environment.</summary>
/// <param name="SessionToken">Absent for long-lived keys.</param>
public sealed record AwsCredentials(string AccessKeyId, string SecretAccessKey, string? SessionToken)
{
    /// <exception cref="InvalidOperationException">The environment holds no access key.</exception>
    public static AwsCredentials FromEnvironment(Func<string, string?> environment) => new(
        Required(environment, "AWS_ACCESS_KEY_ID"),
        Required(environment, "AWS_SECRET_ACCESS_KEY"),
        environment("AWS_SESSION_TOKEN") is { Length: > 0 } token ? token : null);

    // A record prints all its members; a secret must not come out of a log statement that way.
    public override string ToString() => $"AwsCredentials {{ AccessKeyId = {AccessKeyId} }}";

    private static string Required(Func<string, string?> environment, string name) =>
        environment(name) is { Length: > 0 } value ? value : throw new InvalidOperationException($"{name} is not set.");
}
