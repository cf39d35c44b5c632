using System.Text;
using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Wire;

namespace Acinaces.Emulator.Tests.DynamoDb.Transfers;

/// <summary>Items as Amazon Ion text.</summary>
public sealed class IonLinesTests
{
    [Theory]
    [InlineData("""{"p":{"S":"a\"b\\c\nd"}}""", """{p:"a\"b\\c\x0ad"}""")]
    [InlineData("""{"n":{"N":"8"},"m":{"N":"1.50"},"o":{"N":"-600"},"z":{"N":"0"},"s":{"N":"0.00012"},"t":{"N":"1E-9"},"u":{"N":"-12.5E-9"}}""",
        "{n:8.,m:1.5,o:-6d2,z:0.,s:0.00012,t:1d-9,u:-125d-10}")]
    [InlineData("""{"b":{"B":"AQI="},"t":{"BOOL":true},"f":{"BOOL":false},"x":{"NULL":true}}""", "{b:{{AQI=}},t:true,f:false,x:null}")]
    [InlineData("""{"l":{"L":[{"N":"1"},{"S":"x"}]},"m":{"M":{"k":{"L":[]}}}}""", """{l:[1.,"x"],m:{k:[]}}""")]
    [InlineData("""{"s":{"SS":["a","b"]},"n":{"NS":["1","2.5"]},"b":{"BS":["AQ=="]}}""", """{s:$dynamodb_SS::["a","b"],n:$dynamodb_NS::[1.,2.5],b:$dynamodb_BS::[{{AQ==}}]}""")]
    [InlineData("""{"a b":{"S":""},"null":{"S":""},"$1":{"S":""},"$x":{"S":""},"it's":{"S":""},"1a":{"S":""}}""", """{'a b':"",'null':"",'$1':"",$x:"",'it\'s':"",'1a':""}""")]
    public void Types_have_the_forms_of_the_services_exports(string json, string ion)
    {
        var line = new StringBuilder();
        IonLines.Append(line, AttributeMapJson.Decode(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(ion, line.ToString());
    }
}
