namespace Acinaces.Hosting.Aws;

/// <summary>AWS answered with an error.</summary>
public sealed class AwsApiException(string code, string message, int status) : Exception($"{code}: {message}")
{
    /// <summary>The error's name without namespace, such as <c>ResourceInUseException</c>.</summary>
    public string Code { get; } = code;

    /// <summary>HTTP status.</summary>
    public int Status { get; } = status;
}
