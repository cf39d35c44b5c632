using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>A function may do what its grants say and nothing else; without a grant it fails, and nothing leaves.</summary>
[Collection(SharedStories.Name)]
public sealed class LeastPrivilegeTests(SharedSystem shared)
{
    private const string Iam = "2010-05-08";
    private const string Role = "acinaces-local-exchange-orders-role";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_its_grant_on_orders_a_function_is_denied_and_no_order_leaves()
    {
        using var trader = await shared.NewTraderAsync(Token);
        Assert.Equal(201, (await trader.PlaceAsync("granted", Token)).Code);
        using var api = new AwsApi(shared.Running.Aws, AwsApiCredentials.Local("eu-central-1"), TimeProvider.System);
        var policy = await PolicyAsync(api);
        using var venue = new Venue(shared.Running);
        var before = await venue.CountOrdersAsync(Token);
        try
        {
            await PutPolicyAsync(api, Without(policy, "table/acinaces-local-orders"));
            var refused = await trader.PlaceAsync("not-granted", Token);
            Assert.True(refused.Code >= 500, refused.ToString());
            Assert.DoesNotContain("arn:aws", refused.RawText, StringComparison.Ordinal);
            Assert.Equal(before, await venue.CountOrdersAsync(Token));
            using var http = new HttpClient { BaseAddress = shared.Running.Aws };
            var decisions = await http.GetStringAsync(new Uri("/_acinaces/iam/decisions", UriKind.Relative), Token);
            Assert.Contains("table/acinaces-local-orders", decisions, StringComparison.Ordinal);
        }
        finally
        {
            await PutPolicyAsync(api, policy);
        }
        Assert.Equal(201, (await trader.PlaceAsync("granted-again", Token)).Code);
    }

    private static async Task<string> PolicyAsync(AwsApi api)
    {
        var answer = await api.QueryAsync("iam", Iam, "GetRolePolicy", [new("RoleName", Role), new("PolicyName", "grants")], Token);
        return Uri.UnescapeDataString(answer.Element("PolicyDocument")!.Value);
    }

    private static async Task PutPolicyAsync(AwsApi api, string policy) =>
        await api.QueryAsync("iam", Iam, "PutRolePolicy", [new("RoleName", Role), new("PolicyName", "grants"), new("PolicyDocument", policy)], Token);

    private static string Without(string policy, string resource)
    {
        var document = JsonNode.Parse(policy)!;
        foreach (var statement in document["Statement"]!.AsArray())
        {
            if (statement!["Resource"] is not JsonArray resources) continue;
            statement["Resource"] = new JsonArray([.. resources.Where(r => !((string)r!).Contains(resource, StringComparison.Ordinal)).Select(r => r!.DeepClone())]);
        }
        return document.ToJsonString();
    }
}
