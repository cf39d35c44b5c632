namespace Acinaces.Hosting.Aws;

/// <summary>With whose authority an <see cref="AwsApi"/> signs.</summary>
/// <param name="AccessKeyId">Public half.</param>
/// <param name="SecretAccessKey">Secret half; never printed.</param>
/// <param name="Region">Region of the credential scope, such as <c>eu-central-1</c>.</param>
public sealed record AwsApiCredentials(string AccessKeyId, string SecretAccessKey, string Region)
{
    /// <summary>The administrator's credentials of a local emulator.</summary>
    public static AwsApiCredentials Local(string region) => new("test", "test", region);

    public override string ToString() => $"{AccessKeyId} in {Region}";
}
