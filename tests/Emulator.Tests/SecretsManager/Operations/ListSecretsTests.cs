using Acinaces.Emulator.Tests.Delivery;

namespace Acinaces.Emulator.Tests.SecretsManager.Operations;

public sealed class ListSecretsTests
{
    [Fact]
    public async Task Filters_sorts_and_pages()
    {
        await using var cloud = await Cloud.StartAsync();
        foreach (var (name, team) in ((string, string)[])[("venue/b", "risk"), ("venue/a", "risk"), ("mail", "ops")])
            await cloud.Secrets("CreateSecret", new { Name = name, Tags = new[] { new { Key = "team", Value = team } } });
        var first = await cloud.Secrets("ListSecrets", new { Filters = new[] { new { Key = "tag-value", Values = new[] { "risk" } } }, SortBy = "name", SortOrder = "asc", MaxResults = 1 });
        Assert.Equal("venue/a", Assert.Single(first.GetProperty("SecretList").EnumerateArray()).GetProperty("Name").GetString());
        var second = await cloud.Secrets("ListSecrets", new { Filters = new[] { new { Key = "tag-value", Values = new[] { "risk" } } }, SortBy = "name", SortOrder = "asc", MaxResults = 1, NextToken = first.GetProperty("NextToken").GetString() });
        Assert.Equal("venue/b", Assert.Single(second.GetProperty("SecretList").EnumerateArray()).GetProperty("Name").GetString());
        Assert.False(second.TryGetProperty("NextToken", out _));
        Assert.Equal("InvalidNextTokenException", (await CallFailedException.Of(() => cloud.Secrets("ListSecrets", new { NextToken = "x" }))).Code);
    }

    [Fact]
    public async Task Deleted_secrets_are_shown_only_on_demand()
    {
        await using var cloud = await Cloud.StartAsync();
        await cloud.Secrets("CreateSecret", new { Name = "a" });
        await cloud.Secrets("DeleteSecret", new { SecretId = "a" });
        Assert.Equal(0, (await cloud.Secrets("ListSecrets", new { })).GetProperty("SecretList").GetArrayLength());
        Assert.Equal(1, (await cloud.Secrets("ListSecrets", new { IncludePlannedDeletion = true })).GetProperty("SecretList").GetArrayLength());
    }
}
