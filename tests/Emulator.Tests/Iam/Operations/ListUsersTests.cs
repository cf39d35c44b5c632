namespace Acinaces.Emulator.Tests.Iam.Operations;

public sealed class ListUsersTests : IamTest
{
    [Fact]
    public async Task Lists_by_name()
    {
        foreach (var name in (string[])["b", "a"]) await CreateUserAsync(name);
        Assert.Equal(["a", "b"], await ValuesAsync("UserName", "ListUsers"));
    }
}
