using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Tests.Iam;

/// <summary>Policies as a user meets them: over signed requests.</summary>
public sealed class PolicyAuthorizerTests
{
    [Fact]
    public async Task A_user_may_do_what_its_policies_say_and_nothing_else()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        using var trader = await CreateUserAsync(host, admin, "trader");
        Assert.Equal(
            ("AccessDenied", "User: arn:aws:iam::000000000000:user/trader is not authorized to perform: iam:GetUser on resource: arn:aws:iam::000000000000:user/trader because no identity-based policy allows the iam:GetUser action", 403),
            await trader.RefusalAsync("GetUser", ("UserName", "trader")));

        await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "self"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:Get*","Resource":"arn:aws:iam::*:user/${aws:username}"}}"""));
        await trader.CallAsync("GetUser", ("UserName", "trader"));
        Assert.Equal("AccessDenied", (await trader.RefusalAsync("GetUser", ("UserName", "other"))).Code);

        await admin.CallAsync("PutUserPolicy", ("UserName", "trader"), ("PolicyName", "stop"), ("PolicyDocument", """{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"""));
        Assert.EndsWith("with an explicit deny in an identity-based policy", (await trader.RefusalAsync("GetUser", ("UserName", "trader"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_switched_off_or_deleted_is_refused_at_once()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreateUser", ("UserName", "trader"));
        var key = await admin.CallAsync("CreateAccessKey", ("UserName", "trader"));
        var id = key.Descendants("AccessKeyId").Single().Value;
        using var sts = new SignedQueryClient(host, "sts", id, key.Descendants("SecretAccessKey").Single().Value);
        Assert.Equal("arn:aws:iam::000000000000:user/trader", (await sts.CallAsync("GetCallerIdentity")).Descendants("Arn").Single().Value);
        await admin.CallAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Inactive"));
        Assert.Equal("InvalidClientTokenId", (await sts.RefusalAsync("GetCallerIdentity")).Code);
        await admin.CallAsync("UpdateAccessKey", ("UserName", "trader"), ("AccessKeyId", id), ("Status", "Active"));
        await sts.CallAsync("GetCallerIdentity");
        await admin.CallAsync("DeleteAccessKey", ("UserName", "trader"), ("AccessKeyId", id));
        Assert.Equal("InvalidClientTokenId", (await sts.RefusalAsync("GetCallerIdentity")).Code);
    }

    [Fact]
    public async Task A_boundary_stops_what_an_attached_policy_allows()
    {
        await using var host = await StartAsync();
        using var admin = new SignedQueryClient(host, "iam");
        await admin.CallAsync("CreatePolicy", ("PolicyName", "limit"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}"""));
        using var trader = await CreateUserAsync(host, admin, "trader", ("PermissionsBoundary", "arn:aws:iam::000000000000:policy/limit"));
        await admin.CallAsync("AttachUserPolicy", ("UserName", "trader"), ("PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"));
        await trader.CallAsync("ListRoles");
        Assert.EndsWith("because no permissions boundary allows the iam:ListUsers action", (await trader.RefusalAsync("ListUsers")).Message, StringComparison.Ordinal);
    }

    private static Task<EmulatorHost> StartAsync() => EmulatorHost.StartAsync(new EmulatorOptions { Listen = false }, cancellationToken: TestContext.Current.CancellationToken);

    private static async Task<SignedQueryClient> CreateUserAsync(EmulatorHost host, SignedQueryClient admin, string name, params (string Name, string Value)[] more)
    {
        await admin.CallAsync("CreateUser", [("UserName", name), .. more]);
        var key = await admin.CallAsync("CreateAccessKey", ("UserName", name));
        return new SignedQueryClient(host, "iam", key.Descendants("AccessKeyId").Single().Value, key.Descendants("SecretAccessKey").Single().Value);
    }
}
