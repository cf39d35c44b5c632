namespace Acinaces.Emulator.Tests.S3.Operations;

public sealed class PutBucketOwnershipControlsTests
{
    [Fact]
    public async Task Takes_the_three_kinds()
    {
        await using var s3 = await S3Cloud.WithBucketAsync();
        await s3.DoneAsync("PUT", "/trades?ownershipControls", "<OwnershipControls><Rule><ObjectOwnership>ObjectWriter</ObjectOwnership></Rule></OwnershipControls>");
        Assert.Equal("ObjectWriter", (await s3.DoneAsync("GET", "/trades?ownershipControls")).Value("ObjectOwnership"));
        await s3.RefusedAsync(400, "MalformedXML", "PUT", "/trades?ownershipControls", "<OwnershipControls><Rule><ObjectOwnership>Nobody</ObjectOwnership></Rule></OwnershipControls>");
    }
}
