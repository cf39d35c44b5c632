namespace Acinaces.Emulator.ApiGateway.HttpApis.OpenApi;

/// <summary>How documents name the methods of routes.</summary>
internal static class OperationMethods
{
    public const string Any = "x-amazon-apigateway-any-method";
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "get", "put", "post", "delete", "options", "head", "patch" };

    /// <returns>Absent: the member of a path is no method.</returns>
    public static string? Of(string member) => member == Any ? "ANY" : Plain.Contains(member) ? member.ToUpperInvariant() : null;

    public static string NameOf(string method) => method is "ANY" or "" ? Any : method.ToLowerInvariant();
}
