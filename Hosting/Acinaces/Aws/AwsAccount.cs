using Aspire.Hosting;

namespace Acinaces.Hosting.Aws;

/// <summary>Asks a cloud whose it is.</summary>
internal static class AwsAccount
{
    public static async Task<string> IdAsync(AwsApi api, CancellationToken cancellationToken) =>
        (await api.QueryAsync("sts", "2011-06-15", "GetCallerIdentity", [], cancellationToken)).Element("Account")?.Value
        ?? throw new DistributedApplicationException("STS did not say which account it is.");
}
