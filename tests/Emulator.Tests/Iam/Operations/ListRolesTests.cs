namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListRolesTests : IamTest
{
    [Fact]
    public async Task Lists_by_name_and_pages_by_marker()
    {
        foreach (var name in (string[])["c", "a", "b"]) await CreateRoleAsync(name);
        var first = await Iam.CallAsync("ListRoles", ("MaxItems", "2"));
        Assert.Equal(["a", "b"], first.Descendants("RoleName").Select(name => name.Value));
        Assert.Equal("true", first.Descendants("IsTruncated").Single().Value);
        Assert.Equal(["c"], await ValuesAsync("RoleName", "ListRoles", ("Marker", first.Descendants("Marker").Single().Value)));
    }

    [Fact]
    public async Task Lists_below_a_path_only()
    {
        await CreateRoleAsync();
        await Iam.CallAsync("CreateRole", ("RoleName", "inner"), ("AssumeRolePolicyDocument", Trust), ("Path", "/in/"));
        Assert.Equal(["inner"], await ValuesAsync("RoleName", "ListRoles", ("PathPrefix", "/in/")));
    }
}
